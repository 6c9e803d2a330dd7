/** The day in Việt Nam at a moment, as YYYY-MM-DD: UTC+7 all year round. */
function saobacDay(moment) {
  "use strict";
  return new Date(moment.getTime() + 7 * 3600000).toISOString().slice(0, 10);
}
