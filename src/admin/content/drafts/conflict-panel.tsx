/** Two authors, one file: both texts, what each changed, and a way to keep both. Nothing is chosen by itself. */
import './conflict.css'
import { useMemo } from 'preact/hooks'
import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { whoWords } from '../../audit/act-words.ts'
import { ChangeDifference } from '../difference/change-difference.tsx'
import { mergeTexts, settle } from '../difference/merge-texts.ts'
import type { Moved, OwnChange } from './own-changes.ts'
import { counted } from '../../app/count-words.ts'

interface ConflictPanelProps {
  readonly change: OwnChange
  readonly moved: Moved
  /** What the file is to become. */
  readonly onResolve: (text: string | null) => void
}

export const ConflictPanel = ({ change, moved, onResolve }: ConflictPanelProps) => {
  const who = moved.by === '' ? 'Quelqu’un d’autre' : whoWords(moved.by)
  const before = change.before ?? ''
  const mine = change.text ?? ''
  const theirs = moved.text ?? ''
  const parts = useMemo(() => mergeTexts(before, mine, theirs), [before, mine, theirs])
  const conflicts = parts.filter(({ kind }) => kind === 'conflict').length
  const isWhole = change.text !== null && moved.text !== null
  return (
    <section class="conflict stack" aria-labelledby="conflict">
      <h2 class="h2" id="conflict">
        {who} a aussi changé ce fichier
      </h2>
      {moved.text === null ? (
        <Notice kind="check">{who} l’a retiré pendant que vous l’écriviez.</Notice>
      ) : change.text === null ? (
        <Notice kind="check">Vous l’avez retiré ; {who} l’a changé.</Notice>
      ) : conflicts === 0 ? (
        <Notice kind="good">
          Vos changements ne se touchent pas : ils peuvent être gardés tous les deux.
        </Notice>
      ) : (
        <Notice kind="check">{counted('bothChanged', conflicts)}</Notice>
      )}
      <div class="conflict-sides">
        <div>
          <h3>Vous</h3>
          <ChangeDifference before={before} after={mine} />
        </div>
        <div>
          <h3>{who}</h3>
          <ChangeDifference before={before} after={theirs} />
        </div>
      </div>
      <div class="form-acts">
        {isWhole && (
          <Button
            kind="main"
            label={
              conflicts === 0 ? 'Garder les deux' : 'Garder les deux, le mien où ils se touchent'
            }
            onPress={() => onResolve(settle(parts, 'ours'))}
          />
        )}
        {isWhole && conflicts > 0 && (
          <Button
            label={`Garder les deux, celui de ${who} où ils se touchent`}
            onPress={() => onResolve(settle(parts, 'theirs'))}
          />
        )}
        <Button label={`Prendre celui de ${who}`} onPress={() => onResolve(moved.text)} />
        <Button label="Garder seulement le mien" onPress={() => onResolve(change.text)} />
      </div>
    </section>
  )
}
