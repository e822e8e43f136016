/** Every address that no other page takes: answers 404 and shows the way on. */
import { data, type LoaderFunctionArgs } from 'react-router';
import { say } from '../../../kernel/language.ts';
import { languageOf } from '../../load-page.ts';
import { reading } from '../../reading/words.ts';
import { type NotFoundModel, presentNotFound } from './not-found.presenter.ts';
import { NotFoundView } from './not-found.view.tsx';
import { words } from './not-found.words.ts';

export function loader({ request }: LoaderFunctionArgs) {
  return data(presentNotFound(languageOf(new URL(request.url).pathname)), { status: 404 });
}

export function meta({ loaderData }: { loaderData: NotFoundModel | undefined }) {
  const language = loaderData?.language ?? 'ru';
  return [
    { title: `${say(words.title, language)} — ${say(reading.siteSuffix, language)}` },
    { name: 'robots', content: 'noindex' },
  ];
}

export default function Page({ loaderData }: { loaderData: NotFoundModel }) {
  return <NotFoundView model={loaderData} />;
}
