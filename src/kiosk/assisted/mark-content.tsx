import { useState } from 'preact/hooks'
import { Button } from '#ui/button/button.tsx'
import { NoteCard } from '#ui/aidant-notes/note-card.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import {
  feedbackReasons,
  feedbackSchemaName,
  type ContentFeedback,
} from '#contract/content-feedback.ts'
import type { Walk } from '#session/session-words.ts'
import type { TerminalOutbox } from '../app/terminal-outbox.ts'
import { reachedStep } from '../screens/reached-step.ts'

interface MarkContentProps {
  readonly walk: Walk
  readonly outbox: TerminalOutbox
}

/** One touch says what is wrong with this step; it is counted, and nothing of who said it. */
export function MarkContent({ walk, outbox }: MarkContentProps) {
  const [said, setSaid] = useState<readonly string[]>([])
  const [isRefused, setRefused] = useState(false)
  const step = reachedStep(walk)?.id ?? null
  const mark = async (reason: string) => {
    const key = `${step} ${reason}`
    if (said.includes(key)) return
    setSaid([...said, key])
    const content: ContentFeedback = {
      schema: feedbackSchemaName,
      guide: walk.guide.id,
      step,
      reason,
    }
    const put = await outbox.put('feedback', feedbackSchemaName, content)
    setRefused(!put.ok)
  }
  return (
    <NoteCard title="Un défaut à cette étape ?">
      <div class="acts">
        {Object.entries(feedbackReasons).map(([reason, label]) => (
          <Button
            key={reason}
            size="slim"
            icon={said.includes(`${step} ${reason}`) ? 'coche' : 'alerte'}
            label={said.includes(`${step} ${reason}`) ? `${label} : noté` : label}
            isOff={said.includes(`${step} ${reason}`)}
            onPress={() => void mark(reason)}
          />
        ))}
      </div>
      <div role="status">
        {isRefused && (
          <Notice kind="check">Ce poste ne peut pas le garder. Dites-le à l’administrateur.</Notice>
        )}
      </div>
    </NoteCard>
  )
}
