import { Button } from '#ui/button/button.tsx'
import { Icon } from '#ui/icon/icon.tsx'
import { Title } from '#ui/layout/title.tsx'
import { Scene } from '#ui/scene/scene.tsx'
import { useKiosk } from '../app/kiosk-context.ts'

const promises = [
  { icon: 'piece', key: 'attract.free' },
  { icon: 'personne', key: 'attract.account' },
  { icon: 'gomme', key: 'attract.erased' },
] as const

/** The terminal waits. Still, so that nobody feels hurried. */
export function Attract() {
  const { t, send, session } = useKiosk()
  const otherLang = session.context.comfort.reading.lang === 'fr' ? 'en' : 'fr'
  return (
    <div class="attract">
      <Scene />
      <div class="hello">
        <Title size="hero" text={t('attract.title')} />
        <p class="lead">{t('attract.lead')}</p>
        <Button
          kind="main"
          size="huge"
          label={t('attract.start')}
          second={{ text: t('attract.start.other'), lang: otherLang }}
          iconAfter="suite"
          onPress={() => send({ type: 'person.touched' })}
        />
      </div>
      <ul class="trust">
        {promises.map(({ icon, key }) => (
          <li key={key}>
            <Icon name={icon} />
            <span>{t(key)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
