import type { Examples } from '#ui/review/example.ts'
import { Campaigns } from './campaigns.tsx'

const stay = () => {}

export const campaignsExamples: Examples = {
  'Ouvert en ce moment': () => (
    <Campaigns
      label="En ce moment"
      campaigns={[
        {
          key: 'bourse',
          title: 'Demander une bourse',
          picture: 'ecole',
          until: 'Plus que 5 jours : jusqu’au 31 mars',
          onPress: stay,
        },
        {
          key: 'aide',
          title: 'Aide médicale',
          picture: 'sante',
          until: 'Jusqu’au 30 juin',
          check: 'À vérifier au guichet',
          onPress: stay,
        },
      ]}
    />
  ),
}
