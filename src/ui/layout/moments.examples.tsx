import { Button } from '#ui/button/button.tsx'
import { ExampleFrame } from '#ui/frame/frame.examples.tsx'
import { Icon } from '#ui/icon/icon.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Postmark } from '#ui/postmark/postmark.tsx'
import type { Examples } from '#ui/review/example.ts'
import { Row } from '#ui/row/row.tsx'
import { exampleSheet, longExampleSheet } from '#ui/sheet-page/sheet-page.examples.tsx'
import { PrintedSheet, SheetPreview, type SheetPageProps } from '#ui/sheet-page/sheet-page.tsx'
import { Stamp } from '#ui/stamp/stamp.tsx'
import './layout.css'
import { Title } from './title.tsx'

const stay = () => {}

const track = [
  { state: 'done', icon: 'coche', text: 'Votre appel est parti.' },
  { state: 'done', icon: 'coche', text: 'Un aidant a vu votre appel.' },
  { state: 'now', icon: 'deux', text: 'Il vient vers vous.' },
] as const

const erased = ['Sites fermés', 'Aucun mot de passe gardé', 'Documents effacés'] as const

const offers = [
  {
    title: 'Préparer vos papiers',
    note: 'Le plus utile maintenant',
    picture: 'revenus',
    ground: 2,
    isMain: true,
  },
  { title: 'Prendre la feuille', note: 'Tout est écrit dessus', picture: 'imprimante', ground: 4 },
  { title: 'Aller au guichet', note: 'Voir l’adresse', picture: 'guichet', ground: 3 },
] as const

const ExampleSheetScreen = (sheet: SheetPageProps) => (
  <>
    <ExampleFrame step={6}>
      <div class="intro">
        <div class="column">
          <Title text="Votre feuille" />
          <p class="lead">Elle garde tout ce qu’il faut savoir. Il n’y a rien de vous dessus.</p>
          <Button kind="main" icon="imprimer" label="Imprimer" onPress={stay} />
        </div>
        <SheetPreview label="Aperçu de la feuille" {...sheet} />
      </div>
    </ExampleFrame>
    <PrintedSheet {...sheet} />
  </>
)

/** Screens around a guide: help, goodbye, no network, closed. */
export const momentScreenExamples: Examples = {
  Aide: () => (
    <ExampleFrame step={2} mood="help">
      <div class="helping">
        <Stamp picture="aidant" ground={2} size="huge" />
        <div class="column">
          <Title text="L’aide arrive" />
          <p class="lead">Restez assis. Rien n’est perdu.</p>
          <p class="you-are">
            <span>Vous êtes au</span> <b>poste 3</b>
          </p>
          <ol class="track">
            {track.map(({ state, icon, text }) => (
              <li key={text} class={`track-${state}`}>
                <Icon name={icon} />
                <span>{text}</span>
              </li>
            ))}
          </ol>
          <div class="acts">
            <Button kind="main" label="Continuer en attendant" iconAfter="suite" onPress={stay} />
            <Button icon="croix" label="Annuler l’appel" onPress={stay} />
          </div>
        </div>
      </div>
    </ExampleFrame>
  ),
  'Au revoir': () => (
    <ExampleFrame>
      <div class="bye">
        <div class="column">
          <Title size="hero" text="Au revoir" />
          <p class="lead">Tout est effacé. La personne suivante ne verra rien de vous.</p>
          <Notice kind="calm" icon="doc">
            Reprenez vos papiers et vos lunettes.
          </Notice>
          <Button kind="main" label="Nouvelle personne" iconAfter="suite" onPress={stay} />
        </div>
        <div class="sheet receipt">
          <div class="receipt-head">
            <h2 class="h2">Reçu d’effacement</h2>
            <Postmark icon="coche" strong="Effacé" />
          </div>
          <ul class="receipt-lines">
            {erased.map((line) => (
              <li key={line}>
                <Icon name="coche" />
                <span>{line}</span>
              </li>
            ))}
          </ul>
          <p class="receipt-number">
            Reçu numéro <b>3-0418</b>, poste 3
          </p>
        </div>
      </div>
    </ExampleFrame>
  ),
  Indisponible: () => (
    <ExampleFrame>
      <div class="helping">
        <Stamp picture="ferme" ground={4} size="huge" />
        <div class="column">
          <Title text="Ce poste n’est pas disponible" />
          <p class="lead">Prenez un autre poste, ou allez à l’accueil.</p>
          <Notice kind="calm">Ce n’est pas à cause de vous. On prévient l’équipe.</Notice>
          <div class="for-staff">
            <Notice kind="calm" icon="cadenas">
              Pour l’équipe : poste 3, effacement à refaire avant de rouvrir.
            </Notice>
          </div>
        </div>
      </div>
    </ExampleFrame>
  ),
  'Sans réseau': () => (
    <ExampleFrame step={4} isCut>
      <div class="no-net">
        <div class="column">
          <Stamp picture="cable" ground={1} size="big" />
          <Title text="Le site ne répond pas" />
          <p class="lead">Il n’y a pas de réseau. Ce n’est pas à cause de vous.</p>
          <Notice kind="wait" announce="politely">
            Escale réessaie toute seule.
          </Notice>
        </div>
        <div class="column">
          <h2 class="h2">En attendant, vous pouvez :</h2>
          <div class="rows rows-one">
            {offers.map((offer) => (
              <Row key={offer.title} {...offer} onPress={stay} />
            ))}
          </div>
        </div>
      </div>
    </ExampleFrame>
  ),
  'Feuille, avant d’imprimer': () => <ExampleSheetScreen {...exampleSheet} />,
  'Feuille de douze papiers': () => <ExampleSheetScreen {...longExampleSheet} />,
}
