import type { Examples } from '#ui/review/example.ts'
import { HelpMark } from '#ui/help-mark/help-mark.tsx'
import { Bar } from './bar.tsx'
import { BarKey } from './bar-key.tsx'

const stay = () => {}

interface ExampleBarProps {
  /** At the attract screen there is nothing to go back to nor to finish. */
  readonly isAtStart?: boolean
}

export const ExampleBar = ({ isAtStart = false }: ExampleBarProps) => (
  <Bar label="Touches du bas">
    <BarKey name="back" label="Retour" isOff={isAtStart} onPress={stay} />
    <BarKey name="listen" label="Écouter" onPress={stay} />
    <BarKey name="text" label="Texte" onPress={stay} />
    <BarKey name="contrast" label="Sombre" onPress={stay} />
    <BarKey name="language" label="Français" lang="fr" onPress={stay} />
    <BarKey name="help" label="Aide" onPress={stay} />
    <BarKey name="finish" label="Terminer" isOff={isAtStart} onPress={stay} />
  </Bar>
)

export const barExamples: Examples = {
  'Barre, en chemin': () => <ExampleBar />,
  'Barre, au départ': () => <ExampleBar isAtStart />,
  'Barre, pendant la lecture': () => (
    <Bar label="Touches du bas">
      <BarKey name="back" label="Retour" onPress={stay} />
      <BarKey name="listen" label="Arrêter" icon="stop" onPress={stay} />
      <BarKey name="help" label="Aide" onPress={stay} />
    </Bar>
  ),
  "Barre, l'aide arrive": () => (
    <Bar label="Touches du bas">
      <BarKey name="back" label="Retour" onPress={stay} />
      <BarKey
        name="help"
        label="Aide"
        mark={<HelpMark icon="deux" word="arrive" />}
        onPress={stay}
      />
      <BarKey name="finish" label="Terminer" onPress={stay} />
    </Bar>
  ),
}
