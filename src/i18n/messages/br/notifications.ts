import type { Messages } from '../Messages.ts'

export const notifications: Messages<'br'>['notifications'] = {
  outboxTitle: 'Posteloù an diskouezadenn',
  outboxLead:
    'Ne vez kaset postel ebet gant an diskouezadenn-mañ. Amañ e vez miret ar pezh a vije bet kaset, an hini nevesañ da gentañ.',
  outboxEmptyTitle: 'Postel ebet c’hoazh',
  outboxEmptyText: 'Krouit ur gont en unan eus ar c’hêrioù : amañ e vo ar postel kentañ.',
  outboxBack: 'Holl bosteloù an diskouezadenn',
  outboxTo: 'Da {{address}}',
}
