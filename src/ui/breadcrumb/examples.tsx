import { Breadcrumb } from './Breadcrumb.tsx'

export const threeLevels = (
  <Breadcrumb
    label="You are here"
    items={[
      { label: 'Brest', href: '/en' },
      { label: 'Equipment', href: '/en/equipment' },
      { label: 'Sound recorder' },
    ]}
  />
)
