import { useState } from 'preact/hooks'
import { FaultNotice } from '../../app/fault-notice.tsx'
import { Button } from '#ui/button/button.tsx'
import { Chips } from '#ui/chips/chips.tsx'
import { Icon } from '#ui/icon/icon.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { SearchField } from '#ui/search-field/search-field.tsx'
import { StaffHead } from '#ui/staff-frame/staff-frame.tsx'
import { useSource } from '#ui/store/store.ts'
import { whoWords } from '../../audit/act-words.ts'
import { useConsole, useRoute } from '../../app/console-context.ts'
import { hrefOf } from '../../app/route.ts'
import { useAuthoring } from '../authoring.ts'
import { SaveChanges } from '../drafts/save-changes.tsx'
import { groupWords } from './known-file.ts'
import { partnersPath, truthPath } from '../truth/truth-path.ts'
import { NewGuideDialog } from './new-guide-dialog.tsx'
import { type Filter, type TreeRow, filters, treeRows } from './tree-rows.ts'
import { counted } from '../../app/count-words.ts'

const filterWords: Readonly<Record<Filter, string>> = {
  all: 'Tout',
  attention: 'À regarder',
  changed: 'Changés par vous',
}

/** Every file of the deployment, with what each needs. */
export const ContentTree = () => {
  const { desk, author } = useAuthoring()
  const { router } = useConsole()
  const { query } = useRoute()
  const { tree, texts, changes, moved, news, fault, isUnkept } = useSource(desk)
  const { checked, isChecking, failure } = useSource(author)
  const [isNaming, setNaming] = useState(false)
  const filter = filters.find((one) => one === query['filtre']) ?? 'all'
  const words = query['mot'] ?? ''
  const groups = treeRows(
    {
      texts,
      changes,
      moved,
      news,
      by: new Map(tree?.files.map(({ path, by }) => [path, by])),
      findings: checked?.byFile ?? new Map(),
      stale: checked?.stale ?? {},
      titles: new Map(checked?.things.guide.map(({ id, label }) => [id, label])),
    },
    words,
    filter,
  )
  const errors = checked?.findings.filter(({ level }) => level === 'error').length ?? 0
  return (
    <>
      <StaffHead title="Contenu">
        <p class="content-state" role="status">
          {sayState(isChecking || checked === undefined, errors)}
        </p>
        <Button
          icon="coche"
          label="Vérité"
          onPress={() => router.go(hrefOf('contenu', [truthPath]))}
        />
        <Button
          icon="personne"
          label="Partenaires"
          onPress={() => router.go(hrefOf('contenu', [partnersPath]))}
        />
        <Button icon="plus" label="Nouveau guide" onPress={() => setNaming(true)} />
        <SaveChanges />
      </StaffHead>
      <FaultNotice fault={fault} />
      {failure !== undefined && (
        <Notice kind="error">
          Les vérifications se sont arrêtées. Rechargez la page : rien de ce que vous avez écrit
          n’est perdu.
        </Notice>
      )}
      {isUnkept && (
        <Notice kind="check">
          Ce navigateur ne garde rien : enregistrez avant de fermer la page.
        </Notice>
      )}
      <div class="tree-search">
        <SearchField
          label="Chercher un fichier"
          value={words}
          onInput={(mot) => router.filter({ mot })}
        />
        <Chips
          legend="Montrer"
          chips={filters.map((value) => ({ value, label: filterWords[value] }))}
          value={filter}
          onChange={(one) => router.filter({ filtre: one === 'all' ? '' : one })}
        />
      </div>
      {groups.length === 0 && <p role="status">Aucun fichier ici.</p>}
      {groups.map(({ group, rows }) => (
        <section key={group} class="tree-group" aria-labelledby={`group-${group}`}>
          <h2 class="h2" id={`group-${group}`}>
            {groupWords[group]} <small>{rows.length}</small>
          </h2>
          <ul class="tree-rows">
            {rows.map((row) => (
              <li key={row.file.path}>
                <FileRow row={row} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {isNaming && <NewGuideDialog onClose={() => setNaming(false)} />}
    </>
  )
}

const sayState = (isChecking: boolean, errors: number) => {
  if (isChecking) return 'Vérification…'
  if (errors === 0) return 'Aucune erreur'
  return counted('errors', errors)
}

const changeWords = { new: 'Nouveau', changed: 'Changé', removed: 'Retiré' } as const

const FileRow = ({ row }: { readonly row: TreeRow }) => {
  const { file, name, change, isMoved, errors, warnings, never, overdue, by, newsBy } = row
  return (
    <a class="tree-row" href={hrefOf('contenu', file.path.split('/'))}>
      <Icon name={file.group === 'memory' ? 'cadenas' : 'doc'} />
      <span class="tree-name">
        <b>{name}</b>
        <small>{file.path.slice(file.folder.length + 1)}</small>
      </span>
      <span class="tree-marks">
        {change && <Mark kind="own" icon="crayon" words={changeWords[change]} />}
        {isMoved && <Mark kind="error" icon="alerte" words="Changé aussi par un autre" />}
        {newsBy !== undefined && !isMoved && (
          <Mark kind="own" icon="personne" words={`Changé par ${newsBy}`} />
        )}
        {errors > 0 && <Mark kind="error" icon="croix" words={counted('errors', errors)} />}
        {overdue > 0 && <Mark kind="check" icon="alerte" words={counted('toReview', overdue)} />}
        {never > 0 && <Mark kind="quiet" icon="question" words={counted('neverVerified', never)} />}
        {warnings > 0 && <Mark kind="quiet" icon="info" words={counted('warnings', warnings)} />}
        {by !== '' && by !== 'hub' && change === undefined && newsBy === undefined && (
          <small>{whoWords(by)}</small>
        )}
      </span>
    </a>
  )
}

interface MarkProps {
  readonly kind: 'own' | 'error' | 'check' | 'quiet'
  readonly icon: 'crayon' | 'alerte' | 'personne' | 'croix' | 'question' | 'info'
  readonly words: string
}

const Mark = ({ kind, icon, words }: MarkProps) => (
  <span class={`tree-mark tree-mark-${kind}`}>
    <Icon name={icon} />
    {words}
  </span>
)
