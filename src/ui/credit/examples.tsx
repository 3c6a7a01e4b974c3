import { Credit } from './Credit.tsx'

export const named = (
  <Credit
    author="Sound: Nolwenn Le Gall"
    authorHref="/en/people/nolwenn"
    licence={{ name: 'CC BY-SA 4.0', href: 'https://creativecommons.org/licenses/by-sa/4.0/' }}
  />
)

export const anonymous = <Credit author="Anonymous" licence={{ name: 'CC0 1.0' }} />
