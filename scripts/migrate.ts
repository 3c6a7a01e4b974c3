import { openPayload } from '../src/database/openPayload.ts'

// Brings the database to the newest migration and ends.
const { close } = await openPayload()
await close()
