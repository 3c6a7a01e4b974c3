import type { CollectionConfig } from 'payload'
import { scoped } from '../src/domains/tenancy/scope.ts'
import { Businesses } from './business/Businesses.ts'
import { Commons } from './commons/Commons.ts'
import { Contributions } from './contributions/Contributions.ts'
import { Memberships } from './identity/Memberships.ts'
import { People } from './identity/People.ts'
import { Institutes } from './institutes/Institutes.ts'
import { Seats } from './institutes/Seats.ts'
import { Desks } from './lending/Desks.ts'
import { Equipment } from './lending/Equipment.ts'
import { Loans } from './lending/Loans.ts'
import { Units } from './lending/Units.ts'
import { Images } from './media/Images.ts'
import { Sounds } from './media/Sounds.ts'
import { Mails } from './notifications/Mails.ts'
import { Guides } from './pages/Guides.ts'
import { Pages } from './pages/Pages.ts'
import { Programmes } from './programmes/Programmes.ts'
import { Cities } from './tenancy/Cities.ts'
import { Closures } from './tenancy/Closures.ts'
import { Stops } from './trails/Stops.ts'
import { Trails } from './trails/Trails.ts'
import { Lessons } from './training/Lessons.ts'
import { Modules } from './training/Modules.ts'
import { Registrations } from './training/Registrations.ts'
import { Sessions } from './training/Sessions.ts'

/** What belongs to no city: the cities themselves, and people, who have one account for all of them. */
const ofTheDeployment = [Cities, People]

/** What belongs to exactly one city. */
const ofCities = [
  Equipment,
  Units,
  Desks,
  Loans,
  Modules,
  Lessons,
  Sessions,
  Registrations,
  Trails,
  Stops,
  Contributions,
  Commons,
  Businesses,
  Institutes,
  Seats,
  Guides,
  Pages,
  Images,
  Sounds,
  Programmes,
  Closures,
  Memberships,
  Mails,
]

export const collections: CollectionConfig[] = [...ofTheDeployment, ...ofCities.map(scoped)]
