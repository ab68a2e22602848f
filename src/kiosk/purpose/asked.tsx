import { Button } from '#ui/button/button.tsx'
import { Title } from '#ui/layout/title.tsx'
import { Stamp } from '#ui/stamp/stamp.tsx'
import type { PurposeDeeds } from './sitting.ts'
import { usePurposeWords } from './use-purpose-words.ts'

interface AskedProps {
  readonly deeds: PurposeDeeds
}

/** Nobody is taken from what they do: they finish, or say yes knowing that it will be erased. */
export function Asked({ deeds }: AskedProps) {
  const word = usePurposeWords()
  return (
    <div class="helping">
      <Stamp picture="apprendre" ground={3} size="huge" />
      <div class="column">
        <Title text={word('ask.title')} />
        <p class="lead">{word('invite.lead')}</p>
        <p>{word('ask.lead')}</p>
        <div class="acts">
          <Button kind="main" label={word('ask.no')} iconAfter="suite" onPress={deeds.dismiss} />
          <Button icon="gomme" label={word('ask.yes')} onPress={deeds.endAndJoin} />
        </div>
      </div>
    </div>
  )
}
