/**
 * Whether the page belongs to a demonstration: from the server's entry to the document, and in the browser from the document's own root,
 * so that a page that comes alive keeps its mark.
 */
import { createContext, useContext } from 'react';

export const DemonstrationContext = createContext<boolean | undefined>(undefined);

/** True where every page must carry the mark. */
export function useDemonstration(): boolean {
  const given = useContext(DemonstrationContext);
  if (given !== undefined) return given;
  return typeof document !== 'undefined' && document.documentElement.dataset['demonstration'] === 'yes';
}
