import { Button, ButtonLink } from './Button.tsx'

export const looks = (
  <div className="actions">
    <Button size="l" icon="borrow">
      Borrow it
    </Button>
    <Button look="secondary">Keep it for later</Button>
    <Button look="plain">Not now</Button>
    <Button look="danger" icon="close">
      Cancel my reservation
    </Button>
    <Button disabled>On loan until Tuesday</Button>
  </div>
)

export const link = (
  <ButtonLink href="/en/trails" iconAfter="arrow" hiddenText="along the roadstead">
    Walk it
  </ButtonLink>
)
