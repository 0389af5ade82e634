import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ComplaintsRequest } from '../complaints-request';
import { fileLink } from '../file-link';
import { RecordVersionType } from './record.type';

@Resolver(() => RecordVersionType)
export class RecordVersionFields {
  @FieldResolver(() => String, {
    description:
      'The same as a link that a browser can follow (tautan unduh): signed for the viewer and good for ten minutes.',
  })
  pdfUrl(@Root() { pdfPath }: RecordVersionType, @Ctx() request: ComplaintsRequest): string {
    return fileLink(pdfPath, request);
  }
}
