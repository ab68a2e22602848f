import { Button } from '#ui/button/button.tsx'
import { Banner } from '#ui/banner/banner.tsx'
import { type Source, useSource } from '#ui/store/store.ts'
import { currentView } from '#session/trail.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import type { PurposeDeeds, Sitting } from './sitting.ts'
import { usePurposeWords } from './use-purpose-words.ts'

const inSession: ReadonlySet<string> = new Set(['active', 'warning', 'curtain'])

/** This is an exercise; or whoever sits here may join one, once they have finished. */
export function purposeBanner(sitting: Source<Sitting>, deeds: PurposeDeeds) {
  return function PurposeBanner() {
    const { session, terminal } = useKiosk()
    const { isPractice, isDismissed, isCut, lead, joined, role } = useSource(sitting)
    const word = usePurposeWords()
    const isDemonstration = role === 'demonstration' && !isPractice
    // Of a demonstration it is said before anybody touches it, too.
    if (isDemonstration && (session.moment === 'attract' || inSession.has(session.moment)))
      return <Banner icon="crayon" words={word('practice.demonstration')} />
    if (!inSession.has(session.moment)) return null
    if (isPractice) {
      const isAlone = joined !== undefined && isCut && lead?.pace === 'led'
      return (
        <Banner
          icon={isAlone ? 'sansreseau' : 'crayon'}
          words={word(isAlone ? 'practice.cut' : 'practice.workshop')}
        />
      )
    }
    const isHere = lead !== null && terminal.content?.guides[lead.guide] !== undefined
    const canAsk = isHere && !isCut && !isDismissed && session.moment === 'active'
    const { isHidden } = session.context
    if (!canAsk || isHidden || currentView(session.context).at === 'workshop') return null
    return (
      <Banner icon="deux" words={word('ask.words')}>
        <Button size="slim" label={word('ask.more')} onPress={deeds.ask} />
      </Banner>
    )
  }
}
