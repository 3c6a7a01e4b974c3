import { FactList } from '../fact-list/FactList.tsx'
import { Columns } from './Columns.tsx'

export const withAside = (
  <Columns aside={<FactList facts={[{ term: 'Desk', value: 'Ateliers des Capucins' }]} />}>
    <p>
      The recorder comes with a windshield, a tripod and two cards. Leave the cards empty when you bring it
      back.
    </p>
  </Columns>
)
