import { Button } from '#ui/button/button.tsx'
import { Icon } from '#ui/icon/icon.tsx'
import { Title } from '#ui/layout/title.tsx'
import { charterRules } from './charter-words.ts'
import type { HelpDesk } from './help-desk.ts'

interface CharterProps {
  readonly desk: HelpDesk
}

/** Six rules, accepted the first time an aidant unlocks here. */
export function Charter({ desk }: CharterProps) {
  return (
    <div class="agreement" lang="fr">
      <Title text="Les six règles de l’aidant" />
      <ul class="agreement-lines">
        {charterRules.map((rule) => (
          <li key={rule}>
            <Icon name="coche" />
            <span>{rule}</span>
          </li>
        ))}
      </ul>
      <div class="acts">
        <Button
          kind="main"
          label="J’accepte ces règles"
          onPress={() => void desk.acceptCharter()}
        />
        <Button label="Je n’accepte pas" onPress={() => desk.end('aidant')} />
      </div>
    </div>
  )
}
