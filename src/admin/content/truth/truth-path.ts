/** After `#contenu/`, where a file would be: no file is at the root. */
export const truthPath = 'verite'
export const partnersPath = 'partenaires'
