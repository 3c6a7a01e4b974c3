import { SkipLink } from './SkipLink.tsx'

export const toMain = <SkipLink label="Skip to the content" />
