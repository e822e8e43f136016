/** Binds the flows of mail to their ports, for pages, health and jobs. Must never hold a rule of its own. */
import {
  createDelivery,
  type DeliveryOutcome,
  type DeliverySettings,
  deliverySettings,
} from './deliver-outbox.ts';
import { listOutbox } from './list-outbox.ts';
import type { MailFlows } from './mail-flows.ts';
import type { Mailer, OutboxStore } from './mail-ports.ts';
import { queueReminders, type ReminderCount, type ReminderPorts } from './queue-reminders.ts';

export interface MailPorts extends ReminderPorts {
  readonly outbox: OutboxStore;
  /** null: no server is configured. */
  readonly mailer: Mailer | null;
}

export interface Mail {
  readonly flows: MailFlows;
  readonly deliverOutbox: () => Promise<DeliveryOutcome>;
  readonly queueReminders: () => Promise<ReminderCount>;
  /** Lets the letters under way end; nothing is sent afterwards. */
  stop(): Promise<void>;
}

/** One for a process: the breaker lives in it. */
export function createMail(ports: MailPorts, settings: DeliverySettings = deliverySettings): Mail {
  const delivery = createDelivery({ outbox: ports.outbox, mailer: ports.mailer, clock: Date.now }, settings);
  return {
    flows: {
      outbox: listOutbox({ survey: ports.survey, outbox: ports.outbox, health: delivery.health }),
      health: delivery.health,
    },
    deliverOutbox: delivery.deliver,
    queueReminders: () => queueReminders(ports),
    stop: delivery.stop,
  };
}
