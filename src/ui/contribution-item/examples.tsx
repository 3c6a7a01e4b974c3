import { Button } from '../button/Button.tsx'
import { cliff } from '../sample/pictures.ts'
import { ContributionItem } from './ContributionItem.tsx'

const licence = { name: 'CC BY-SA 4.0', href: '/en/guides/licences' }

export const text = (
  <ContributionItem
    kind="text"
    kindLabel="Memory"
    text="My grandfather lit the lamp here until 1962. On fog days he let me count the seconds between the horns."
    credit={{ author: 'Maël, from Plouzané', licence }}
    date={{ label: '3 May 2027', iso: '2027-05-03' }}
    confirmed="Confirmed by 2 people"
  />
)

export const photo = (
  <ContributionItem
    kind="photo"
    kindLabel="Photo"
    title="The path after the storm"
    picture={cliff}
    credit={{ author: 'Anonymous', licence }}
    date={{ label: 'yesterday', iso: '2027-05-07' }}
    unconfirmed="Not yet confirmed"
  >
    <Button look="secondary" icon="check" hiddenText="the photo “The path after the storm”">
      Confirm it
    </Button>
    <Button look="plain" hiddenText="the photo “The path after the storm”">
      Something is wrong
    </Button>
  </ContributionItem>
)

export const sound = (
  <ContributionItem
    kind="sound"
    kindLabel="Sound"
    audio={{ title: 'Halyards in the marina', sources: [{ src: '#sound' }], duration: '45 s' }}
    credit={{ author: 'Nolwenn Le Gall', authorHref: '/en/people/nolwenn', licence }}
    date={{ label: '1 May 2027', iso: '2027-05-01' }}
  />
)
