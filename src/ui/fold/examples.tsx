import { Fold } from './Fold.tsx'

export const narrow = (
  <Fold summary="Narrow the list" icon="filter">
    <p>
      <a href="/en/equipment?desk=capucins">Les Capucins alone</a>
    </p>
  </Fold>
)

export const open = (
  <Fold summary="Narrow the list" chosen="Les Capucins" open>
    <p>
      <a href="/en/equipment">The whole list</a>
    </p>
  </Fold>
)
