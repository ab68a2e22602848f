import { useSource } from '#ui/store/store.ts'
import { CvForm } from './cv-form.tsx'
import { CvSheet } from './cv-sheet.tsx'
import type { CvStepProps } from './cv-step-props.ts'

/** A CV: written, then seen as it will be printed. */
export const CvStep = (props: CvStepProps) =>
  useSource(props.memory).cvPage === 'sheet' ? <CvSheet {...props} /> : <CvForm {...props} />
