import { ResultList } from './ResultList.tsx'

export const twoKinds = (
  <ResultList
    results={[
      {
        title: 'Sound recording',
        href: '/en/training/sound-recording',
        kind: 'Training',
        icon: 'learn',
        excerpt: [
          { text: 'Hold the ', marked: false },
          { text: 'recorder', marked: true },
          { text: ' still, count to five, then speak …', marked: false },
        ],
      },
      {
        title: 'Portable recorder',
        href: '/en/equipment/portable-recorder',
        kind: 'Equipment',
        icon: 'borrow',
        excerpt: [{ text: 'Two microphones, a windshield, a card.', marked: false }],
      },
    ]}
  />
)
