interface LinkButtonProps {
  readonly href: string
  readonly label: string
  /** Which one, when several links have the same words: read aloud after them. */
  readonly about?: string
}

/** A link that looks like what it is: something to touch. */
export const LinkButton = ({ href, label, about }: LinkButtonProps) => (
  <a class="btn btn-slim" href={href}>
    <span>
      {label}
      {about && <span class="vh"> {about}</span>}
    </span>
  </a>
)
