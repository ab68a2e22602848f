import { Button } from '#ui/button/button.tsx'
import { Choice, GroundSample, LetterSample } from '#ui/choice/choice.tsx'
import { Title } from '#ui/layout/title.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { textSizes, type Comfort } from '#session/session-words.ts'
import { useKiosk } from '../app/kiosk-context.ts'

/** Languages name themselves, in themselves. Easy French is a second register of French, not another language. */
const readings = [
  { value: 'fr-std', label: 'Français', hint: 'Bonjour', lang: 'fr' },
  { value: 'fr-easy', label: 'Français facile', hint: 'Des phrases courtes', lang: 'fr' },
  { value: 'en-std', label: 'English', hint: 'Hello', lang: 'en' },
] as const

/** Language, text and ground: chosen before anything has to be read. */
export function ComfortChoice() {
  const { t, send, session, terminal } = useKiosk()
  const { reading, textSize, theme } = session.context.comfort
  const choose = (comfort: Partial<Comfort>) => send({ type: 'person.choseComfort', comfort })
  const brought = (terminal.content?.front.languages ?? []).map(({ lang, name, percent }) => ({
    value: `${lang}-std`,
    label: name,
    lang,
    // What is not in it stays in French: said before it is chosen.
    ...(percent < 100 ? { hint: t('comfort.language.partly', { percent }) } : {}),
  }))
  const offered = [
    ...readings.filter(({ lang }) => terminal.front.langs.includes(lang)),
    ...brought,
  ]
  return (
    <div class="spread">
      <Title text={t('comfort.title')} />
      <div class="trio">
        <Choice
          level="part"
          icon="langue"
          columns={1}
          question={t('comfort.language')}
          options={offered}
          chosen={[`${reading.lang}-${reading.register}`]}
          onChoose={([value = '']) => {
            const at = value.lastIndexOf('-')
            const register = value.endsWith('-easy') ? 'easy' : 'std'
            choose({ reading: { lang: value.slice(0, at), register } })
          }}
        />
        <Choice
          level="part"
          icon="texte"
          columns={1}
          question={t('comfort.text')}
          options={textSizes.map((size) => ({
            value: String(size),
            label: t(`comfort.text.${size}`),
            sample: <LetterSample size={size === 100 ? 1 : size === 150 ? 2 : 3} />,
          }))}
          chosen={[String(textSize)]}
          onChoose={([value]) =>
            choose({ textSize: textSizes.find((size) => String(size) === value) ?? 100 })
          }
        />
        <Choice
          level="part"
          icon="contraste"
          columns={1}
          question={t('comfort.ground')}
          options={[
            {
              value: 'light',
              label: t('comfort.ground.light'),
              sample: <GroundSample ground="day" />,
            },
            {
              value: 'dark',
              label: t('comfort.ground.dark'),
              sample: <GroundSample ground="night" />,
            },
          ]}
          chosen={[theme]}
          onChoose={([value]) => choose({ theme: value === 'dark' ? 'dark' : 'light' })}
        />
      </div>
      <div class="foot">
        <Notice kind="calm">{t('comfort.later')}</Notice>
        <Button
          kind="main"
          label={t('next')}
          iconAfter="suite"
          onPress={() => leaveComfort(session.context.trail.length, send)}
        />
      </div>
    </div>
  )
}

/** At the start it leads home; called from the bar in the middle of something, it leads back to it. */
function leaveComfort(depth: number, send: ReturnType<typeof useKiosk>['send']) {
  if (depth > 1) send({ type: 'person.wentBack' })
  else send({ type: 'person.opened', view: { at: 'home' } })
}
