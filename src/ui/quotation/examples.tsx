import { Quotation } from './Quotation.tsx'

export const said = <Quotation quote="We kept the sound of the ferry." source="Nolwenn Le Gall, volunteer" />
