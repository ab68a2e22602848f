import { useState } from 'preact/hooks'
import type { PlacedFinding } from '#contract/finding.ts'
import { Button } from '#ui/button/button.tsx'
import { Icon } from '#ui/icon/icon.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { hrefOf } from '../../app/route.ts'
import { longDayOf } from '../../app/time-words.ts'
import { SaveDialog } from '../../content/drafts/save-dialog.tsx'
import type { Prepared } from '../use-preparation.ts'
import { counted } from '../../app/count-words.ts'
import './checks.css'

interface ChecksStepProps {
  readonly backTo: number | undefined
  readonly prepared: Prepared
  readonly isUnsaved: boolean
  readonly hasLooked: boolean
  readonly onLooked: (hasLooked: boolean) => void
  readonly onSaved: () => void
}

/** Errors stop here and lead to what to mend; warnings want a look. */
export const ChecksStep = (props: ChecksStepProps) => {
  const { backTo, prepared, isUnsaved, hasLooked, onLooked, onSaved } = props
  const { isBusy, findings, preparation } = prepared
  const [isSaving, setSaving] = useState(false)
  if (isBusy) return <Notice kind="wait">Les textes sont relus et mis en forme…</Notice>
  const errors = findings.filter(({ level }) => level === 'error')
  const warnings = findings.filter(({ level }) => level === 'warning')
  return (
    <div class="stack">
      {isUnsaved && (
        <>
          <Notice kind="check">
            Vous avez des changements pas encore enregistrés. Ce qui est publié est ce qui est
            enregistré, pour vos collègues comme pour les postes.
          </Notice>
          <div class="form-acts">
            <Button label="Enregistrer maintenant" onPress={() => setSaving(true)} />
          </div>
        </>
      )}
      {isSaving && (
        <SaveDialog
          onClose={() => {
            setSaving(false)
            onSaved()
          }}
        />
      )}
      {preparation?.isSame === true && (
        <Notice kind="good">
          Rien n’a changé depuis la publication n° {preparation.before?.number} : il n’y a rien à
          publier.
        </Notice>
      )}
      {preparation?.renews !== undefined && (
        <Notice kind="check">
          Rien n’a changé, mais la signature de la publication n° {preparation.before?.number} finit
          le {longDayOf(preparation.renews)}. Publiez de nouveau le même contenu pour la refaire.
        </Notice>
      )}
      {errors.length > 0 ? (
        <>
          <Notice kind="error">{counted('errorsToMend', errors.length)}</Notice>
          <Findings findings={errors} />
        </>
      ) : (
        <p class="checks-good">
          <Icon name="coche" />
          {backTo === undefined
            ? 'Aucune erreur : chaque chemin simulé arrive à une fin, chaque histoire finit où elle dit.'
            : `Les fichiers de la publication n° ${backTo} sont là, entiers, et signés par vos clés.`}
        </p>
      )}
      {warnings.length > 0 && errors.length === 0 && (
        <>
          <details class="checks-warnings">
            <summary>
              <Icon name="alerte" />
              {counted('warnings', warnings.length)}
            </summary>
            <Findings findings={warnings} />
          </details>
          <label class="form-check">
            <input
              type="checkbox"
              checked={hasLooked}
              onChange={(event) => onLooked(event.currentTarget.checked)}
            />
            <span>J’ai regardé les avertissements : ils peuvent attendre.</span>
          </label>
        </>
      )}
    </div>
  )
}

const Findings = ({ findings }: { readonly findings: readonly PlacedFinding[] }) => (
  <div class="stack">
    {[...Map.groupBy(findings, ({ file }) => file)].map(([file, ofFile]) => (
      <section key={file} aria-label={file}>
        <h3>
          <code>{file}</code>
        </h3>
        <ul class="checks-list">
          {ofFile.map(({ code, line, at, message, level }, index) => (
            <li key={index}>
              <Icon name={level === 'error' ? 'croix' : 'alerte'} />
              <a
                href={hrefOf('contenu', file.split('/'), {
                  partie: at.join('.'),
                  ici: at.join('.'),
                  ligne: String(line),
                })}
              >
                Ligne {line}
              </a>{' '}
              <span>
                {message} <small>{code}</small>
              </span>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </div>
)
