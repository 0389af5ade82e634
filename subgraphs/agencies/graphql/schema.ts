import type { GraphQLSchema } from 'graphql';
import { buildFederatedSchema } from '../../../platform/runtime/graphql/build-subgraph-schema';
import { AgencyEditsResolver } from './agency-edits.resolver';
import { AgencyResolver } from './agency.resolver';
import { CalendarEditsResolver } from './calendar-edits.resolver';
import { AgencyCalendarResolver, CalendarResolver } from './calendar.resolver';
import { CategoryEditsResolver } from './category-edits.resolver';
import { CategoryResolver, RoutingRuleResolver } from './category.resolver';
import type { AgenciesContext } from './context';
import { HolidayEditsResolver } from './holiday-edits.resolver';
import { HolidayResolver } from './holiday.resolver';
import { InsideEditsResolver } from './inside-edits.resolver';
import { presentAgency } from './present-agency';
import { presentCategory } from './present-category';
import { TemplateResolver } from './templates/template.resolver';

export function buildAgenciesSchema(): Promise<{ sdl: string; schema: GraphQLSchema }> {
  return buildFederatedSchema<AgenciesContext>({
    resolvers: [
      AgencyResolver,
      AgencyEditsResolver,
      CategoryResolver,
      RoutingRuleResolver,
      CategoryEditsResolver,
      CalendarResolver,
      AgencyCalendarResolver,
      CalendarEditsResolver,
      HolidayResolver,
      HolidayEditsResolver,
      InsideEditsResolver,
      TemplateResolver,
    ],
    orphanedTypes: [],
    references: {
      Agency: async ({ id }, context) => {
        const agency = typeof id === 'string' ? await context.agencyByCode.load(id) : null;
        return agency && presentAgency(agency);
      },
      Category: async ({ code }, context) => {
        const category = typeof code === 'string' ? await context.categoryByCode.load(code) : null;
        return category && presentCategory(category, context.language);
      },
    },
  });
}
