import { useEffect, useState } from 'preact/hooks'
import { Button } from '#ui/button/button.tsx'
import { Chips } from '#ui/chips/chips.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { SelectField } from '#ui/select-field/select-field.tsx'
import { StaffHead } from '#ui/staff-frame/staff-frame.tsx'
import { useSource } from '#ui/store/store.ts'
import { useConsole, useRoute } from '../../app/console-context.ts'
import { counted } from '../../app/count-words.ts'
import { FaultNotice } from '../../app/fault-notice.tsx'
import { hrefOf } from '../../app/route.ts'
import { longDayOf } from '../../app/time-words.ts'
import { useAuthoring } from '../authoring.ts'
import { SaveChanges } from '../drafts/save-changes.tsx'
import { OwnerPart } from './owner-part.tsx'
import { SignoffDialog } from './signoff-dialog.tsx'
import './truth.css'

const filters = ['all', 'hard'] as const
const filterWords = { all: 'Tout', hard: '★ seulement' } as const

/** What terminals may no longer show as verified, by who is asked; and what partners have signed. */
export const TruthRoom = () => {
  const { desk, author } = useAuthoring()
  const { router } = useConsole()
  const { query } = useRoute()
  const { fault } = useSource(desk)
  const { truth } = useSource(author)
  const [isSigning, setSigning] = useState(false)
  useEffect(() => {
    author.verify(true)
    return () => author.verify(false)
  }, [author])
  if (truth === undefined) {
    return (
      <>
        <StaffHead title="Vérité" />
        <Notice kind="wait">Un instant…</Notice>
      </>
    )
  }
  const filter = filters.find((one) => one === query['filtre']) ?? 'all'
  const only = query['qui'] ?? ''
  const kept = truth.owners
    .filter(({ owner }) => only === '' || owner === only)
    .map(({ owner, statements }) => ({
      owner,
      statements: filter === 'all' ? statements : statements.filter(({ hard }) => hard),
    }))
    .filter(({ statements }) => statements.length > 0)
  const all = truth.owners.flatMap(({ statements }) => statements)
  const hard = all.filter((one) => one.hard).length
  return (
    <>
      <StaffHead title="Vérité">
        <p class="content-state" role="status">
          {counted('toVerify', all.length)}
          {hard > 0 && `, dont ${counted('hardFacts', hard)}`}
        </p>
        <Button icon="crayon" label="Noter une signature" onPress={() => setSigning(true)} />
        <SaveChanges />
      </StaffHead>
      <FaultNotice fault={fault} />
      <p>
        Au {longDayOf(truth.day)}. Une ligne ★ change ce que fait la personne : tant qu’elle n’est
        pas vérifiée, le poste répond « à vérifier ».{' '}
        <a href={hrefOf('contenu')}>Tous les fichiers</a>
      </p>
      <div class="tree-search">
        <SelectField
          label="Qui en répond"
          value={only}
          options={[
            { value: '', label: 'Tous' },
            ...truth.owners.map(({ owner }) => ({ value: owner, label: owner })),
          ]}
          onChange={(qui) => router.filter({ qui })}
        />
        <Chips
          legend="Montrer"
          chips={filters.map((value) => ({ value, label: filterWords[value] }))}
          value={filter}
          onChange={(one) => router.filter({ filtre: one === 'all' ? '' : one })}
        />
      </div>
      {kept.length === 0 && <Notice kind="good">Rien à vérifier ici.</Notice>}
      {kept.map((owned) => (
        <OwnerPart key={`${owned.owner} ${filter}`} owned={owned} />
      ))}
      {isSigning && <SignoffDialog truth={truth} onClose={() => setSigning(false)} />}
    </>
  )
}
