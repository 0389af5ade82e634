import type { Place } from '../../domain/complaint';
import { badInput, bounds } from '../bad-inputs';
import type { PlaceInput } from '../inputs/file-complaint.input';
import { parseLineIfAny } from './parse-text';

const nowhere: Place = { address: null, latitude: null, longitude: null, ward: null };

export function parsePlace(place: PlaceInput | null | undefined): Place {
  if (place == null) return nowhere;
  const { latitude = null, longitude = null } = place;
  const isPoint =
    latitude !== null && longitude !== null && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  const isMissing = latitude === null && longitude === null;
  if (!isPoint && !isMissing) throw badInput('PLACE_POINT', 'input.place');
  return {
    address: parseLineIfAny(place.address, {
      field: 'input.place.address',
      code: 'ADDRESS_LENGTH',
      most: bounds.address,
    }),
    latitude,
    longitude,
    ward: parseLineIfAny(place.ward, { field: 'input.place.ward', code: 'WARD_LENGTH', most: bounds.ward }),
  };
}
