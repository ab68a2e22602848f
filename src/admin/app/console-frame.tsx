import type { ComponentChildren } from 'preact'
import type { IconName } from '#ui/icon/icon.tsx'
import { StaffFrame, StaffKey } from '#ui/staff-frame/staff-frame.tsx'
import { useSource } from '#ui/store/store.ts'
import { type ComfortStore, textSizes } from './comfort.ts'
import { useConsole, useRoute } from './console-context.ts'
import { roleNames } from './role-names.ts'
import { hrefOf, type Section, sections } from './route.ts'

const words: Record<Section, { readonly icon: IconName; readonly label: string }> = {
  parc: { icon: 'poste', label: 'Parc' },
  contenu: { icon: 'doc', label: 'Contenu' },
  publier: { icon: 'envoi', label: 'Publier' },
  statistiques: { icon: 'graphe', label: 'Statistiques' },
  journal: { icon: 'journal', label: 'Journal' },
  equipe: { icon: 'deux', label: 'Équipe' },
}

interface FootProps {
  readonly comfort: ComfortStore
  readonly onLeave: () => void
}

const Foot = ({ comfort, onLeave }: FootProps) => {
  const { staff } = useConsole()
  const { theme, text } = useSource(comfort)
  const nextText = textSizes[(textSizes.indexOf(text) + 1) % textSizes.length] ?? '100'
  const nextTheme = theme === 'light' ? 'dark' : 'light'
  return (
    <>
      <ul>
        <li>
          <StaffKey
            icon="contraste"
            label={nextTheme === 'dark' ? 'Sombre' : 'Clair'}
            onPress={() => comfort.change({ theme: nextTheme })}
          />
        </li>
        <li>
          <StaffKey
            icon="texte"
            label={`Texte à ${nextText}\u00a0%`}
            onPress={() => comfort.change({ text: nextText })}
          />
        </li>
        <li>
          <StaffKey icon="sortie" label="Quitter" onPress={onLeave} />
        </li>
      </ul>
      <p>
        {staff.name}, {roleNames[staff.role]}
      </p>
    </>
  )
}

interface ConsoleFrameProps extends FootProps {
  readonly section: Section
  readonly children: ComponentChildren
}

export const ConsoleFrame = ({ section, comfort, onLeave, children }: ConsoleFrameProps) => {
  const { path } = useRoute()
  return (
    <StaffFrame
      mark="Escale"
      side="Administration"
      navLabel="Sections"
      skipLabel="Aller au contenu"
      screenKey={[section, ...path].join('/')}
      links={sections.map((each) => ({
        href: hrefOf(each),
        ...words[each],
        isCurrent: each === section,
      }))}
      foot={<Foot comfort={comfort} onLeave={onLeave} />}
    >
      {children}
    </StaffFrame>
  )
}
