import type { Examples } from '#ui/review/example.ts'
import { ScreenKeys } from './screen-keys.tsx'

const stay = () => {}

export const screenKeysExamples: Examples = {
  'Clavier à l’écran': () => (
    <ScreenKeys
      label="Clavier à l’écran"
      rows={['azertyuiopéè'.split(''), 'qsdfghjklmêà'.split(''), "wxcvbnçù'-".split('')]}
      more={'âîôï'.split('')}
      onKey={stay}
      erase={{ label: 'Effacer', onPress: stay }}
      capitals={{ label: 'Maj', isOn: false, onPress: stay }}
      signs={{ label: '123 ?!', onPress: stay }}
      space={{ label: 'Espace', onPress: stay }}
      close={{ label: 'Fermer', onPress: stay }}
    />
  ),
}
