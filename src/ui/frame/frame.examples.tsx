import type { ComponentChildren } from 'preact'
import { ExampleBar } from '#ui/bar/bar.examples.tsx'
import { Button } from '#ui/button/button.tsx'
import { Head } from '#ui/head/head.tsx'
import { Icon } from '#ui/icon/icon.tsx'
import { Title } from '#ui/layout/title.tsx'
import type { Examples } from '#ui/review/example.ts'
import { Scene } from '#ui/scene/scene.tsx'
import { exampleTiles } from '#ui/tile/tile.examples.tsx'
import { Tile } from '#ui/tile/tile.tsx'
import { Frame } from './frame.tsx'

const stay = () => {}
const seeMore = { down: 'Voir plus bas', up: 'Revenir en haut' }
const network = { isOn: true, label: 'Réseau : bon' }

interface ExampleFrameProps {
  readonly children: ComponentChildren
  readonly step?: number
  readonly mood?: 'plain' | 'help'
  readonly isCut?: boolean
}

/** A frame on the way of a guide of six steps. */
export const ExampleFrame = ({
  children,
  step = 0,
  mood = 'plain',
  isCut = false,
}: ExampleFrameProps) => (
  <Frame
    seeMore={seeMore}
    mood={mood}
    way={{ done: step, total: 6 }}
    head={
      <Head
        mark="Escale"
        where={step > 0 ? 'Déclarer ses revenus' : 'Poste 3, Koné'}
        network={isCut ? { isOn: false, label: 'Pas de réseau' } : network}
        {...(step > 0 ? { step: `Étape ${step} sur 6` } : {})}
      >
        {step > 0 && <Button size="slim" icon="cacher" label="Cacher" onPress={stay} />}
      </Head>
    }
    bar={<ExampleBar />}
  >
    {children}
  </Frame>
)

const promises = [
  { icon: 'piece', text: 'C’est gratuit' },
  { icon: 'personne', text: 'Sans compte' },
  { icon: 'gomme', text: 'À la fin, tout est effacé' },
] as const

export const frameExamples: Examples = {
  Veille: () => (
    <Frame
      seeMore={seeMore}
      mood="attract"
      way={{ done: 1, total: 1 }}
      head={<Head mark="Escale" where="Point Conseil Numérique, Koné" network={network} />}
      bar={<ExampleBar isAtStart />}
    >
      <div class="attract">
        <Scene />
        <div class="hello">
          <Title size="hero" text="Bonjour" />
          <p class="lead">Vos démarches en ligne, pas à pas.</p>
          <Button
            kind="main"
            size="huge"
            label="Touchez ici pour commencer"
            second={{ text: 'Touch here to start', lang: 'en' }}
            iconAfter="suite"
            onPress={stay}
          />
        </div>
        <ul class="trust">
          {promises.map(({ icon, text }) => (
            <li key={icon}>
              <Icon name={icon} />
              <span>{text}</span>
            </li>
          ))}
        </ul>
      </div>
    </Frame>
  ),
  Accueil: () => (
    <ExampleFrame>
      <div class="home">
        <div class="ask-row">
          <Title text="De quoi avez-vous besoin ?" />
          <Button icon="loupe" label="Chercher un mot" onPress={stay} />
          <Button icon="liste" label="Tout voir" onPress={stay} />
        </div>
        <ul class="tiles">
          {exampleTiles.map((tile) => (
            <li key={tile.picture}>
              <Tile {...tile} onPress={stay} />
            </li>
          ))}
        </ul>
      </div>
    </ExampleFrame>
  ),
}
