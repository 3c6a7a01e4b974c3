import { Pagination } from './Pagination.tsx'

export const middle = (
  <Pagination
    label="Pages"
    previous={{ label: 'Earlier', href: '?before=20' }}
    next={{ label: 'More', href: '?after=40' }}
    position="21 to 40"
  />
)
