/** The screens of « Où trouver de l'aide », bound to the places of one release. */
import type { FoundDirectory } from '#contract/place-directory.ts'
import type { DoorPage } from '#session/session-words.ts'
import { Row } from '#ui/row/row.tsx'
import type { Door } from '../app/doors.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import { Moment } from '../screens/moment.tsx'
import { CommuneList, ServiceList } from './choose-filter.tsx'
import { useDirectory } from './directory-view.ts'
import { FoundPlaceScreen } from './found-place-screen.tsx'
import { PlaceList } from './place-list.tsx'
import { PlacesSheet } from './places-sheet.tsx'

export function directoryScreens(directory: FoundDirectory): Door {
  function Screen({ page }: { readonly page: DoorPage }) {
    const view = useDirectory(directory, page)
    switch (page['is']) {
      case 'services':
        return <ServiceList view={view} />
      case 'communes':
        return <CommuneList view={view} />
      case 'sheet':
        return <PlacesSheet view={view} {...(page['id'] !== undefined && { id: page['id'] })} />
      case 'place': {
        // A release that came meanwhile may not know it any more.
        const found = view.all.find(({ place }) => place.id === page['id'])
        return found ? <FoundPlaceScreen view={view} found={found} /> : <Moment />
      }
      default:
        return <PlaceList view={view} />
    }
  }

  function DirectoryRow() {
    const { word, open } = useDirectory(directory, {})
    const { session } = useKiosk()
    const { lang } = session.context.comfort.reading
    return (
      <Row
        title={word('title')}
        note={word('lead')}
        lang={lang === 'en' ? 'en' : 'fr'}
        picture="lieu"
        ground={1}
        onPress={() => open({ is: 'list' })}
      />
    )
  }
  return { Screen, Row: DirectoryRow, nearby: () => <DirectoryRow /> }
}
