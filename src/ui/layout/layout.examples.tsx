import { Button } from '#ui/button/button.tsx'
import { ExampleChoice, ExampleComfort } from '#ui/choice/choice.examples.tsx'
import { Countdown } from '#ui/countdown/countdown.tsx'
import { factsSheetExamples } from '#ui/facts-sheet/facts-sheet.examples.tsx'
import { ExampleFrame } from '#ui/frame/frame.examples.tsx'
import { Icon } from '#ui/icon/icon.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { exampleTasks } from '#ui/numbered-tasks/numbered-tasks.examples.tsx'
import { NumberedTasks } from '#ui/numbered-tasks/numbered-tasks.tsx'
import { ExamplePapers } from '#ui/paper-list/paper-list.examples.tsx'
import { Letter, Postmark } from '#ui/postmark/postmark.tsx'
import type { Examples } from '#ui/review/example.ts'
import { exampleRows } from '#ui/row/row.examples.tsx'
import { Row } from '#ui/row/row.tsx'
import { ExampleSearchField } from '#ui/search-field/search-field.examples.tsx'
import { Stamp } from '#ui/stamp/stamp.tsx'
import './layout.css'
import { Title } from './title.tsx'

const stay = () => {}

/** Screens of a guide, from the introduction to the result. */
export const guideScreenExamples: Examples = {
  Confort: () => (
    <ExampleFrame>
      <div class="spread">
        <Title text="Choisissez ce qui vous va" />
        <ExampleComfort />
        <div class="foot">
          <Notice kind="calm">Vous pouvez changer à tout moment, en bas de l’écran.</Notice>
          <Button kind="main" label="Continuer" iconAfter="suite" onPress={stay} />
        </div>
      </div>
    </ExampleFrame>
  ),
  Recherche: () => (
    <ExampleFrame>
      <div class="search">
        <div class="ask-row">
          <Title text="Chercher" />
          <ExampleSearchField />
          <Button icon="gomme" label="Effacer" onPress={stay} />
        </div>
        <output class="count">
          <b>4 réponses</b> pour « impot ».
        </output>
        <ul class="rows">
          {exampleRows.map((row) => (
            <li key={row.title}>
              <Row {...row} query="impot" onPress={stay} />
            </li>
          ))}
        </ul>
        <Notice kind="calm" icon="aide">
          Vous ne trouvez pas ? Touchez <b>Aide</b>, en bas.
        </Notice>
      </div>
    </ExampleFrame>
  ),
  Présentation: () => (
    <ExampleFrame step={1}>
      <div class="intro">
        <div class="column">
          <Letter>
            <Stamp picture="impots" ground={2} size="big" />
            <Postmark label="Vérifié le" strong="12 octobre 2026" />
          </Letter>
          <Title text="Déclarer ses revenus" />
          <p class="lead">On prépare vos papiers. Puis on va sur le vrai site, ensemble.</p>
          <Button kind="main" size="wide" label="Commencer" iconAfter="suite" onPress={stay} />
          <Notice kind="calm">Vous ne pouvez rien casser.</Notice>
        </div>
        {factsSheetExamples['Fiche d’un guide']?.()}
      </div>
    </ExampleFrame>
  ),
  'Étape, un choix': () => (
    <ExampleFrame step={2}>
      <div class="spread">
        <ExampleChoice />
        <div class="foot">
          <Notice kind="calm" icon="gomme">
            Votre réponse est effacée à la fin.
          </Notice>
          <Button kind="main" label="Continuer" iconAfter="suite" onPress={stay} />
        </div>
      </div>
    </ExampleFrame>
  ),
  'Étape, les papiers': () => (
    <ExampleFrame step={3}>
      <div class="spread">
        <ExamplePapers />
        <div class="foot">
          <Button icon="coche" label="J’ai tout" onPress={stay} />
          <Button kind="main" label="Il me manque 1 papier" iconAfter="suite" onPress={stay} />
        </div>
      </div>
    </ExampleFrame>
  ),
  'Étape, sur le site': () => (
    <ExampleFrame step={4}>
      <div class="beside">
        <div class="beside-title">
          <Title text="Sur le site officiel" />
          <Icon name="droite" />
        </div>
        <NumberedTasks tasks={exampleTasks} />
        <Notice kind="note">Vous seul tapez le mot de passe. Rien n’est gardé.</Notice>
        <section class="ends" aria-labelledby="how-far">
          <h2 class="h2" id="how-far">
            Où en êtes-vous ?
          </h2>
          <div class="acts">
            <Button kind="main" icon="coche" label="C’est envoyé" onPress={stay} />
            <Button icon="horloge" label="Pas fini" onPress={stay} />
            <Button kind="help-line" icon="aide" label="Bloqué" onPress={stay} />
          </div>
        </section>
      </div>
    </ExampleFrame>
  ),
  Résultat: () => (
    <ExampleFrame step={6}>
      <div class="done">
        <Letter>
          <Postmark size="big" icon="coche" strong="C’est fait" />
        </Letter>
        <div class="column">
          <Title text="Déclaration envoyée" />
          <p class="lead">D’après vos réponses, c’est fini pour aujourd’hui.</p>
          <h2 class="h2">Et maintenant ?</h2>
          <NumberedTasks
            tasks={['Attendez l’avis d’imposition.', 'Gardez-le. Il sert pour d’autres démarches.']}
          />
          <div class="done-acts">
            <Button kind="main" icon="imprimer" label="Imprimer ma feuille" onPress={stay} />
            <Button icon="tel" label="Sur mon téléphone" onPress={stay} />
            <Button icon="liste" label="Autre démarche" onPress={stay} />
          </div>
          <Notice kind="calm" icon="sortie">
            Vous avez fini ? Touchez <b>Terminer</b>. Tout sera effacé.
          </Notice>
        </div>
      </div>
    </ExampleFrame>
  ),
  Inactivité: () => (
    <ExampleFrame step={4}>
      <div class="helping">
        <Stamp picture="sablier" ground={2} size="huge" />
        <div class="column">
          <Title text="Vous êtes toujours là ?" />
          <p class="lead">Sans réponse, le site se ferme et tout est effacé.</p>
          <Countdown secondsLeft={65} totalSeconds={90} unit="secondes" />
          <div class="acts">
            <Button
              kind="main"
              size="huge"
              label="Oui, je continue"
              iconAfter="suite"
              onPress={stay}
            />
            <Button icon="gomme" label="Terminer et effacer" onPress={stay} />
          </div>
          <Notice kind="calm">Vous pouvez toucher l’écran n’importe où.</Notice>
        </div>
      </div>
    </ExampleFrame>
  ),
}
