import { Button } from '#ui/button/button.tsx'
import { Title } from '#ui/layout/title.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Stamp } from '#ui/stamp/stamp.tsx'
import { useKiosk } from '../app/kiosk-context.ts'
import { usePurposeWords } from './use-purpose-words.ts'
import type { PurposeDeeds } from './sitting.ts'

interface InvitationProps {
  readonly deeds: PurposeDeeds
  readonly guide: string
}

/** On a terminal that waits: one touch joins, and whoever comes for something else is served as ever. */
export function Invitation({ deeds, guide: id }: InvitationProps) {
  const { say, send, terminal } = useKiosk()
  const word = usePurposeWords()
  const guide = terminal.content?.guides[id]
  return (
    <div class="helping">
      <Stamp picture="apprendre" ground={3} size="huge" />
      <div class="column">
        <Title size="hero" text={word('invite.title')} />
        <p class="lead">{word('invite.lead')}</p>
        {guide && (
          <Notice kind="calm" icon="doc">
            {word('invite.guide', { guide: say(guide.meta.title) })}
          </Notice>
        )}
        <div class="acts">
          <Button
            kind="main"
            size="huge"
            label={word('invite.join')}
            iconAfter="suite"
            onPress={deeds.join}
          />
          <Button
            label={word('invite.other')}
            onPress={() => {
              deeds.dismiss()
              send({ type: 'person.touched' })
            }}
          />
        </div>
      </div>
    </div>
  )
}
