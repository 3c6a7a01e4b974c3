import { harbour } from '../sample/pictures.ts'
import { Picture } from './Picture.tsx'

export const eager = <Picture {...harbour} eager />
