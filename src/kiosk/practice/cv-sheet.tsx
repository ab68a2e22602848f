import { Button } from '#ui/button/button.tsx'
import { CvPreview, PrintedCv } from '#ui/cv-page/cv-page.tsx'
import { Title } from '#ui/layout/title.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { useSource } from '#ui/store/store.ts'
import { useEffect, useRef } from 'preact/hooks'
import type { Errand } from '../app/supervision.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import { Outside } from '../screens/outside.tsx'
import { CvInWords } from './cv-in-words.tsx'
import { cvPage } from './cv-page.ts'
import type { CvStepProps } from './cv-step-props.ts'
import { hasWords } from './cv-words.ts'
import { usePracticeWords } from './use-practice-words.ts'

/** The CV as it will come out of the printer, on one page, and its way on. */
export function CvSheet({ id, exercise, memory }: CvStepProps) {
  const { t, send, terminal } = useKiosk()
  const word = usePracticeWords()
  const { cv } = useSource(memory)
  const page = cvPage(cv, exercise, word)
  const { supervision } = terminal
  const taken = () => memory.change({ isCvTaken: true })
  useTakenOf(supervision?.beside.errand, taken)
  return (
    <div class="intro">
      <div class="column">
        <Title text={word('cv.sheet')} />
        <p class="lead">{word(hasWords(cv) ? 'cv.sheet.lead' : 'cv.empty')}</p>
        {supervision ? (
          <>
            <supervision.screens.SheetPrinting />
            <supervision.screens.SheetSaving />
          </>
        ) : (
          <>
            <Button
              kind="main"
              icon="imprimer"
              label={word('cv.print')}
              onPress={() => {
                terminal.deeds?.print()
                taken()
              }}
            />
            <p class="hint">{word('cv.print.file')}</p>
          </>
        )}
        <Button
          icon="crayon"
          label={word('cv.back')}
          onPress={() => memory.change({ cvPage: 'form' })}
        />
        <Button
          label={t('next')}
          iconAfter="suite"
          onPress={() => {
            memory.change({ cvPage: 'form' })
            send({ type: 'person.answered', step: id, outcome: 'next' })
          }}
        />
        <Notice kind="calm" icon="gomme">
          {word('cv.erased')}
        </Notice>
        <CvInWords {...page} />
      </div>
      <CvPreview label={word('cv.sheet')} {...page} />
      <Outside>
        <PrintedCv {...page} />
      </Outside>
    </div>
  )
}

const isTaken = (errand: Errand | undefined): boolean =>
  errand?.state === 'done' &&
  ((errand.deed === 'print' && errand.what === 'sheet') ||
    (errand.deed === 'save' && errand.document === 'sheet'))

/** With a supervisor it is what became of the errand that says so: one that came since this page is shown. */
function useTakenOf(errand: Errand | undefined, onTaken: () => void) {
  const before = useRef(errand)
  useEffect(() => {
    if (errand === before.current) return
    before.current = errand
    if (isTaken(errand)) onTaken()
  }, [errand, onTaken])
}
