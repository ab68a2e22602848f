import { useState } from 'preact/hooks'
import { Button } from '#ui/button/button.tsx'
import { PracticeBanner } from '#ui/practice-banner/practice-banner.tsx'
import { type Source, useSource } from '#ui/store/store.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import type { PurposeDeeds, Sitting } from './sitting.ts'
import { usePurposeWords } from './use-purpose-words.ts'

const inSession: ReadonlySet<string> = new Set(['active', 'warning', 'curtain'])

/** This is an exercise; or whoever sits here may join one, once they have finished. */
export function purposeBanner(sitting: Source<Sitting>, deeds: PurposeDeeds) {
  return function PurposeBanner() {
    const { session } = useKiosk()
    const { isPractice, isDismissed, isCut, lead, joined, role } = useSource(sitting)
    const word = usePurposeWords()
    const isDemonstration = role === 'demonstration' && !isPractice
    // Of a demonstration it is said before anybody touches it, too.
    if (isDemonstration && (session.moment === 'attract' || inSession.has(session.moment)))
      return <PracticeBanner icon="crayon" words={word('practice.demonstration')} />
    if (!inSession.has(session.moment)) return null
    if (isPractice) {
      const words = word('practice.workshop')
      const isAlone = joined !== undefined && isCut && lead?.pace === 'led'
      return (
        <PracticeBanner
          icon={isAlone ? 'sansreseau' : 'crayon'}
          words={isAlone ? `${words} ${word('practice.cut')}` : words}
        />
      )
    }
    const canAsk = lead !== null && !isDismissed && session.moment === 'active'
    return canAsk && !session.context.isHidden ? <Ask deeds={deeds} /> : null
  }
}

/** Nobody is taken from what they do: asked once, then once more, since what they have done will be erased. */
function Ask({ deeds }: { readonly deeds: PurposeDeeds }) {
  const word = usePurposeWords()
  const [isSure, setSure] = useState(false)
  return isSure ? (
    <PracticeBanner icon="gomme" words={word('ask.sure')}>
      <Button size="slim" icon="gomme" label={word('ask.yes')} onPress={deeds.endAndJoin} />
      <Button size="slim" label={word('ask.no')} onPress={() => setSure(false)} />
    </PracticeBanner>
  ) : (
    <PracticeBanner icon="deux" words={word('ask.words')}>
      <Button size="slim" icon="deux" label={word('ask.join')} onPress={() => setSure(true)} />
      <Button size="slim" label={word('ask.later')} onPress={deeds.dismiss} />
    </PracticeBanner>
  )
}
