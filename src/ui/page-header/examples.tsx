import { recorder } from '../sample/pictures.ts'
import { PageHeader } from './PageHeader.tsx'

export const pictured = (
  <PageHeader
    kicker="Equipment"
    title="Handheld sound recorder"
    lead="Record voices, harbours and birds in stereo. It fits in a pocket and runs for eight hours."
    breadcrumb={{
      label: 'Where this page is',
      items: [{ label: 'Brest', href: '/en' }, { label: 'Equipment' }],
    }}
    badge={{ label: '2 of 3 free today', tone: 'good', icon: 'check' }}
    facts={[
      { term: 'Cost', value: 'Free' },
      { term: 'For up to', value: '14 days' },
      { term: 'You need', value: 'Sound recording', href: '/en/training/sound-recording' },
    ]}
    picture={recorder}
    credit={{ author: 'Drawing: Erwan Kermarrec', licence: { name: 'CC BY-SA 4.0' } }}
    action={{ label: 'Borrow it', href: '#borrow', icon: 'borrow' }}
  />
)

export const words = (
  <PageHeader title="Equipment" lead="Cameras, recorders and tools, lent free of charge at two desks." />
)
