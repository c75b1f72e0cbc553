import { useData, withBase } from 'vitepress';

/** Addresses below the base of the programs that are not part of the pages' own bundle. */
export interface PagePrograms {
  checkWorker: string;
  mock: string;
}

/** Full addresses of the programs of the site. For components. */
export function usePagePrograms(): PagePrograms {
  const { checkWorker, mock } = useData<{ programs: PagePrograms }>().theme.value.programs;
  return { checkWorker: withBase(checkWorker), mock: withBase(mock) };
}
