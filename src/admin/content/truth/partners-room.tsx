import { useEffect } from 'preact/hooks'
import { conventionState, type ConventionState } from '#contract/convention.ts'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { StaffHead } from '#ui/staff-frame/staff-frame.tsx'
import { StateMark } from '#ui/state-mark/state-mark.tsx'
import { useSource } from '#ui/store/store.ts'
import { hrefOf } from '../../app/route.ts'
import { longDayOf } from '../../app/time-words.ts'
import { useAuthoring } from '../authoring.ts'

const marks = {
  running: ['good', 'En cours'],
  ending: ['late', 'À renouveler'],
  over: ['fault', 'Finie'],
  unknown: ['wait', 'Fin inconnue'],
} as const satisfies Record<ConventionState, readonly [string, string]>

/** A day, a month or a year, as exact as the source. */
const sinceWords = (signed: string | null): string =>
  signed === null ? 'Date inconnue' : signed.length === 10 ? longDayOf(signed) : signed

/** Who signed, for what and until when: those that end first come first. */
export const PartnersRoom = () => {
  const { author } = useAuthoring()
  const { truth } = useSource(author)
  useEffect(() => {
    author.verify(true)
    return () => author.verify(false)
  }, [author])
  return (
    <>
      <StaffHead title="Partenaires" />
      {truth === undefined && <Notice kind="wait">Un instant…</Notice>}
      {truth && (
        <>
          <p>
            Au {longDayOf(truth.day)}. Les conventions sont dans{' '}
            <code>registry/conventions.yaml</code>.{' '}
            <a href={hrefOf('contenu')}>Tous les fichiers</a>
          </p>
          {truth.said && truth.said.count !== truth.conventions.length && (
            <Notice kind="check">
              {truth.said.note} {truth.conventions.length} sont écrits ici.
            </Notice>
          )}
          <DataTable
            caption="Conventions"
            isCaptionHidden
            rows={truth.conventions}
            keyOf={({ partner, signatory }) => `${partner} ${signatory}`}
            empty="Aucune convention n’est écrite."
            columns={[
              { key: 'partner', head: 'Partenaire', isName: true, cell: ({ partner }) => partner },
              {
                key: 'state',
                head: 'État',
                isTight: true,
                cell: (convention) => {
                  const [kind, label] = marks[conventionState(convention, truth.day)]
                  return <StateMark kind={kind} label={label} />
                },
              },
              {
                key: 'until',
                head: 'Jusqu’au',
                cell: ({ until }) => (until === null ? 'Inconnu' : longDayOf(until)),
              },
              { key: 'signed', head: 'Signée', cell: ({ signed }) => sinceWords(signed) },
              { key: 'signatory', head: 'Signataire', cell: ({ signatory }) => signatory },
              { key: 'services', head: 'Pour', cell: ({ services }) => services.join(', ') },
            ]}
          />
        </>
      )}
    </>
  )
}
