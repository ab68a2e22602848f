import { useState } from 'preact/hooks'
import { mustBeCarried } from '#outbox/waiting-words.ts'
import { Button } from '#ui/button/button.tsx'
import { Chips } from '#ui/chips/chips.tsx'
import { type Comfort, textSizes, themes } from '#ui/comfort/comfort.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { SelectField } from '#ui/select-field/select-field.tsx'
import { useSource } from '#ui/store/store.ts'
import { TextField } from '#ui/text-field/text-field.tsx'
import { useAidant } from '../app/aidant-context.ts'
import { type Volume, volumes } from '../io/bell.ts'
import { downloadText } from '#outbox/download-text.ts'
import { localDay } from '../record/local-day.ts'
import { useOutbox, useWaiting } from '../record/use-outbox.ts'
import './settings.css'

const volumeNames: Record<Volume, string> = { soft: 'Faible', medium: 'Moyen', loud: 'Fort' }
const themeNames: Record<Comfort['theme'], string> = { light: 'Clair', dark: 'Sombre' }

const Sound = () => {
  const { bell } = useAidant()
  const { volume } = useSource(bell)
  return (
    <section class="settings-part" aria-label="Le son des appels">
      <h2 class="h2">Le son des appels</h2>
      <Chips
        legend="Force du son"
        chips={volumes.map((value) => ({ value, label: volumeNames[value] }))}
        value={volume}
        onChange={bell.setVolume}
      />
      <div class="acts">
        <Button icon="son" label="Écouter le son" onPress={bell.sound} />
      </div>
      <p class="hint">Rien n’a sonné ? Montez le son de la tablette avec ses touches.</p>
    </section>
  )
}

const Name = () => {
  const { shownName, helper } = useAidant()
  const { name } = useSource(shownName)
  const [typed, setTyped] = useState(name)
  const [isWrong, setWrong] = useState(false)
  return (
    <section class="settings-part" aria-label="Votre prénom">
      <h2 class="h2">Votre prénom</h2>
      <TextField
        label="Prénom montré à la personne"
        hint={
          helper.kind === 'tablet'
            ? 'Facultatif. La personne lit qui vient. Cette tablette est partagée : il s’oublie quand la page se ferme.'
            : 'Facultatif. La personne lit qui vient. Il est gardé sur cet appareil.'
        }
        value={typed}
        maxLength={20}
        fault={isWrong ? 'Écrivez un prénom, sans chiffre, ou laissez vide.' : undefined}
        onInput={setTyped}
      />
      <div class="acts">
        <Button
          label={typed.trim() === '' ? 'Ne pas montrer de prénom' : 'Montrer ce prénom'}
          isOff={typed.trim() === name}
          onPress={() => setWrong(!shownName.choose(typed))}
        />
      </div>
    </section>
  )
}

const Sight = () => {
  const { comfort } = useAidant()
  const { theme, text } = useSource(comfort)
  return (
    <section class="settings-part" aria-label="L’écran">
      <h2 class="h2">L’écran</h2>
      <Chips
        legend="Fond"
        chips={themes.map((value) => ({ value, label: themeNames[value] }))}
        value={theme}
        onChange={(chosen) => comfort.change({ theme: chosen })}
      />
      <Chips
        legend="Taille du texte"
        chips={textSizes.map((value) => ({ value, label: `Texte à ${value} %` }))}
        value={text}
        onChange={(chosen) => comfort.change({ text: chosen })}
      />
    </section>
  )
}

const Who = () => {
  const { helper, place, choosePlace, leave } = useAidant()
  return (
    <section class="settings-part" aria-label="Qui et où">
      <h2 class="h2">Qui et où</h2>
      {helper.places.length > 1 && (
        <SelectField
          label="Lieu"
          value={place}
          options={helper.places.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={choosePlace}
        />
      )}
      <p>
        {helper.kind === 'tablet'
          ? 'Cette tablette est celle du comptoir. Elle voit les postes de ce lieu, répond aux appels, et rien d’autre.'
          : `Vous êtes entré : ${helper.name}.`}
      </p>
      <div class="acts">
        <Button
          icon="sortie"
          label={helper.kind === 'tablet' ? 'Ne plus être la tablette d’ici' : 'Quitter'}
          onPress={leave}
        />
      </div>
    </section>
  )
}

/** The line has not been there for two months: what waits leaves as a file, still sealed. */
const Carrying = () => {
  const { outbox } = useOutbox()
  const state = useWaiting(outbox)
  const [isRefused, setRefused] = useState(false)
  if (!outbox || !mustBeCarried(state, localDay(new Date()))) return null
  const carry = async () => {
    const text = await outbox.carry().catch(() => undefined)
    setRefused(text === undefined)
    if (text !== undefined) downloadText(text, 'escale-envois.json')
  }
  return (
    <section class="settings-part" aria-label="Envois en attente">
      <h2 class="h2">Envois en attente</h2>
      <Notice kind="check">
        Cet appareil n’a rien pu envoyer depuis plus de soixante jours. Enregistrez ce qui attend
        dans un fichier : c’est scellé, seul le serveur peut le lire. Donnez-le à l’administrateur,
        qui l’importe dans la console. Rien n’est encore effacé d’ici.
      </Notice>
      {isRefused && <Notice kind="error">Le fichier n’a pas pu être fait. Recommencez.</Notice>}
      <div class="acts">
        <Button icon="doc" label="Enregistrer le fichier" onPress={() => void carry()} />
      </div>
    </section>
  )
}

/** What can be chosen on this device. */
export const SettingsScreen = () => (
  <div class="settings">
    <Sound />
    <Name />
    <Sight />
    <Who />
    <Carrying />
  </div>
)
