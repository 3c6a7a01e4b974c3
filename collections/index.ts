import type { CollectionConfig } from 'payload'
import { scoped } from '../src/domains/tenancy/scope.ts'
import { Businesses } from './business/Businesses.ts'
import { Commons } from './commons/Commons.ts'
import { Contributions } from './contributions/Contributions.ts'
import { IdentityProviders } from './identity/IdentityProviders.ts'
import { Invitations } from './identity/Invitations.ts'
import { Memberships } from './identity/Memberships.ts'
import { People } from './identity/People.ts'
import { Decisions } from './institutes/Decisions.ts'
import { Institutes } from './institutes/Institutes.ts'
import { Seats } from './institutes/Seats.ts'
import { Borrowings } from './lending/Borrowings.ts'
import { ConditionPhotos } from './lending/ConditionPhotos.ts'
import { Conditions } from './lending/Conditions.ts'
import { Desks } from './lending/Desks.ts'
import { Equipment } from './lending/Equipment.ts'
import { GroupMembers } from './lending/GroupMembers.ts'
import { Groups } from './lending/Groups.ts'
import { Handovers } from './lending/Handovers.ts'
import { Loans } from './lending/Loans.ts'
import { Maintenance } from './lending/Maintenance.ts'
import { Reports } from './lending/Reports.ts'
import { Strikes } from './lending/Strikes.ts'
import { Suspensions } from './lending/Suspensions.ts'
import { Things } from './lending/Things.ts'
import { Units } from './lending/Units.ts'
import { Waits } from './lending/Waits.ts'
import { Files } from './media/Files.ts'
import { Images } from './media/Images.ts'
import { Sounds } from './media/Sounds.ts'
import { Mails } from './notifications/Mails.ts'
import { Guides } from './pages/Guides.ts'
import { News } from './pages/News.ts'
import { Pages } from './pages/Pages.ts'
import { Redirects } from './pages/Redirects.ts'
import { Programmes } from './programmes/Programmes.ts'
import { Cities } from './tenancy/Cities.ts'
import { Closures } from './tenancy/Closures.ts'
import { Stops } from './trails/Stops.ts'
import { Trails } from './trails/Trails.ts'
import { Lessons } from './training/Lessons.ts'
import { Modules } from './training/Modules.ts'
import { Registrations } from './training/Registrations.ts'
import { Sessions } from './training/Sessions.ts'

/** In the order in which the admin shows them: what a desk needs every day first, the deployment last. */
const ofCities = [
  Loans,
  Equipment,
  Units,
  Desks,
  Closures,
  Sessions,
  Registrations,
  Modules,
  Lessons,
  Contributions,
  Trails,
  Stops,
  Commons,
  Guides,
  Businesses,
  Institutes,
  Seats,
  Pages,
  News,
  Decisions,
  Redirects,
  Images,
  Sounds,
  Files,
  Programmes,
  Memberships,
  Invitations,
  IdentityProviders,
  Maintenance,
  Strikes,
  Suspensions,
  Waits,
  Conditions,
  ConditionPhotos,
  Groups,
  GroupMembers,
  Things,
  Borrowings,
  Handovers,
  Reports,
]

/** Cities and people belong to no city: people have one account for all of them. Mails stand at the end with people.
 *  Payload's locks are off: whoever has an account, in whatever city, may set one and so keep staff from their work. */
export const collections: CollectionConfig[] = [...ofCities.map(scoped), Cities, People, scoped(Mails)].map(
  (collection) => ({ ...collection, lockDocuments: false }),
)
