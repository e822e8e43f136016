/** The two maps side by side, with what their colours mean and the way to their table. */
import { MapPair } from '../../frame/map-pair.tsx';
import { Picture } from '../../frame/picture.tsx';
import { countOf, nouns, wordsIn } from '../../frame/speak.ts';
import type { HomeModel } from './home.presenter.ts';
import { homeWords } from './home.words.ts';

export function HomeMaps({ model }: { readonly model: HomeModel }) {
  const { language, maps, pictures } = model;
  const w = wordsIn(homeWords, language);
  return (
    <section className="home-maps" aria-labelledby="map">
      <div className="bar-line">
        <h2 id="map" className="hidden">
          {w.mapTitle}
        </h2>
        {model.isFiltered ? (
          <p role="status">
            {w.found}: <strong>{countOf(model.found, nouns.row, language)}</strong>
          </p>
        ) : null}
        <a className="skip-map" href="#table">
          {w.skipMap}
        </a>
      </div>
      <MapPair european={maps.european} country={maps.country} names={w} />
      <div className="map-foot">
        <Picture svg={maps.legend} className="legend" />
        <p className="muted small">{w.mapNote}</p>
        <ul className="downloads no-print" aria-label={w.picture}>
          <li>
            <a href={pictures.country}>{w.pictureCountry}</a>
          </li>
          <li>
            <a href={pictures.european}>{w.pictureEuropean}</a>
          </li>
          <li>
            <a href={pictures.geojson}>{w.geojson}</a>
          </li>
        </ul>
      </div>
    </section>
  );
}
