/** The country as two maps: its European part, and the whole, of which a narrow screen shows the east. */
import { Picture } from './picture.tsx';

interface MapPairProps {
  readonly european: string;
  readonly country: string;
  readonly names: Readonly<Record<'european' | 'country' | 'east', string>>;
}

export function MapPair({ european, country, names }: MapPairProps) {
  return (
    <div className="map-pair">
      <div>
        <h3 className="map-name">{names.european}</h3>
        <Picture svg={european} />
      </div>
      <div>
        <h3 className="map-name">
          <span className="wide">{names.country}</span>
          <span className="narrow">{names.east}</span>
        </h3>
        <Picture svg={country} className="map-east" />
      </div>
    </div>
  );
}
