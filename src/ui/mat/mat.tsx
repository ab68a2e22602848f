interface MatProps {
  readonly done: number
  readonly total: number
  readonly isFat?: boolean
}

/** La natte: a woven band, lit from the left in proportion of what is done. Words beside it say the same. */
export const Mat = ({ done, total, isFat = false }: MatProps) => {
  const share = total > 0 ? Math.min(Math.max(done / total, 0), 1) : 0
  return (
    <svg class={isFat ? 'mat mat-fat' : 'mat'} aria-hidden="true" focusable="false">
      <rect width="100%" height="100%" fill="url(#natte-off)" />
      <rect width={`${(share * 100).toFixed(2)}%`} height="100%" fill="url(#natte)" />
    </svg>
  )
}
