import { surround } from '#guide/surround.ts'
import type { Guide } from '#contract/guide.ts'
import { Button } from '#ui/button/button.tsx'
import { Title } from '#ui/layout/title.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { PrintedSheet, SheetPreview } from '#ui/sheet-page/sheet-page.tsx'
import { useKiosk } from '../app/kiosk-context.ts'
import { Moment } from '../screens/moment.tsx'
import { Outside } from '../screens/outside.tsx'
import { SheetInWords } from '../screens/sheet-in-words.tsx'
import { sheetWords } from '../screens/sheet-words.tsx'
import type { PurposeWords } from './purpose-words.ts'
import { usePurposeWords } from './use-purpose-words.ts'
import type { Seat } from './where-to-sit.ts'

interface OrientationProps {
  readonly guide: Guide
  readonly seat: Seat
}

function seatWords(word: PurposeWords, seat: Seat): string {
  if (seat.is !== 'free') return word(`orientation.${seat.is}`)
  const number = /^Poste (\d+)$/.exec(seat.name)?.[1]
  return number === undefined
    ? word('orientation.free', { seat: seat.name })
    : word('orientation.numbered', { number })
}

/** At the welcome a guide is not begun: what to bring and where to go, on a sheet and on a telephone, then a seat. */
export function Orientation({ guide, seat }: OrientationProps) {
  const kiosk = useKiosk()
  const { t, say, langOf, send, terminal } = kiosk
  const word = usePurposeWords()
  const { content, today, place, isClockWrong } = terminal
  if (!content) return <Moment />
  const surroundings = surround(guide, { today, online: true, place, clockIsWrong: isClockWrong })
  // Nothing is answered: every paper that may be asked for is on the sheet.
  const walk = { guide, surroundings, log: {}, remembered: {}, ticked: {}, opened: [] }
  const sheet = {
    ...sheetWords(kiosk, walk, content.front.registry),
    lead: say(guide.meta.lead),
  }
  const SheetPrinting = terminal.supervision?.screens.SheetPrinting
  return (
    <div class="intro">
      <div class="column">
        <Title text={say(guide.meta.title)} lang={langOf(guide.meta.title)} />
        <p class="lead">{word('orientation.here')}</p>
        <Notice kind={seat.is === 'busy' ? 'wait' : 'good'} icon="poste">
          <b>{seatWords(word, seat)}</b>
        </Notice>
        {SheetPrinting ? (
          <SheetPrinting />
        ) : (
          <Button
            kind="main"
            icon="imprimer"
            label={t('sheet.print')}
            onPress={() => terminal.deeds?.print()}
          />
        )}
        <Button
          icon="liste"
          label={word('orientation.other')}
          onPress={() => send({ type: 'person.wentHome' })}
        />
        {sheet.code && (
          <div class="orientation-code">
            {sheet.code.drawing}
            <p>{sheet.code.lines.join(' ')}</p>
          </div>
        )}
        <SheetInWords {...sheet} lang={langOf(guide.meta.title)} />
      </div>
      <SheetPreview label={t('sheet.title')} {...sheet} />
      <Outside>
        <PrintedSheet {...sheet} />
      </Outside>
    </div>
  )
}
