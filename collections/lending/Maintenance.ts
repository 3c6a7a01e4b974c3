import type { CollectionConfig, DateField } from 'payload'
import { createdBy, heldBy, noFieldWrite } from '../../src/domains/identity/access.ts'
import { maintenanceHooks } from '../../src/domains/lending/maintenanceHooks.ts'
import { maintenanceKinds } from '../../src/domains/lending/rules.ts'
import { day } from '../fields/day.ts'
import { reference } from '../fields/index.ts'

/** For how long a repair keeps its copy from borrowers (src/domains/lending/maintenancePeriod.ts); empty where it keeps
 *  it from nobody. */
const instant = (name: string): DateField => ({
  name,
  type: 'date',
  admin: { hidden: true },
  access: { create: noFieldWrite, update: noFieldWrite },
})

/** What is done to a copy to keep it going: inspections that were made, repairs that are made or planned. The database
 *  refuses a loan and a repair of one copy that touch the same time (migration `maintenance`). */
export const Maintenance: CollectionConfig = {
  slug: 'maintenance',
  admin: {
    useAsTitle: 'firstDay',
    group: 'lending',
    defaultColumns: ['firstDay', 'lastDay', 'kind', 'unit', 'cost'],
  },
  access: {
    create: createdBy(['manager', 'desk']),
    read: heldBy(['manager', 'desk']),
    update: heldBy(['manager', 'desk']),
    delete: heldBy(['manager', 'desk']),
  },
  hooks: maintenanceHooks,
  fields: [
    { ...reference('unit', 'units', { required: true }), access: { update: noFieldWrite } },
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'repair',
      options: [...maintenanceKinds],
      access: { update: noFieldWrite },
    },
    { ...day('firstDay', { required: true }), access: { update: noFieldWrite } },
    day('lastDay'),
    instant('startsAt'),
    instant('endsAt'),
    { name: 'note', type: 'textarea', maxLength: 2000 },
    { name: 'cost', type: 'number', min: 0 },
    {
      // Staff cannot read people; the history of the copy names them.
      ...reference('recordedBy', 'people'),
      admin: { hidden: true },
      access: { create: noFieldWrite, update: noFieldWrite },
    },
  ],
}
