import { FacetForm } from './FacetForm.tsx'

export const equipment = (
  <FacetForm
    action="/en/equipment"
    label="Narrow the list"
    search={{ name: 'q', label: 'What do you need?' }}
    facets={[
      {
        kind: 'checkboxes',
        name: 'category',
        label: 'Category',
        options: [
          { value: 'sound', label: 'Sound', count: '8', checked: true },
          { value: 'camera', label: 'Camera', count: '6' },
          { value: 'tool', label: 'Tool', count: '11' },
        ],
      },
      {
        kind: 'select',
        name: 'desk',
        label: 'Desk',
        any: 'Every desk',
        options: [
          { value: 'capucins', label: 'Ateliers des Capucins' },
          { value: 'saint-pierre', label: 'Saint-Pierre library' },
        ],
      },
    ]}
    apply="Apply"
    active={[{ label: 'Sound', href: '/en/equipment' }]}
    remove="Remove"
    clear={{ label: 'Show everything', href: '/en/equipment' }}
    result="8 things"
  />
)
