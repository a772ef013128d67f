# Screens every new batch of the day, once. Run it from cron: make -f nightly.mk -C /srv/exportcheck
#
# inbox/NAME.csv gives outbox/NAME.ndjson, NAME.open.ndjson (what to ask) and NAME.html (the summary). A run that was
# killed goes on where it stopped. A broken row stops nothing and is named in NAME.status.
EXPORTCHECK ?= exportcheck
INBOX ?= inbox
OUTBOX ?= outbox
MAP ?= shipments.map.yaml

batches := $(wildcard $(INBOX)/*.csv)
results := $(batches:$(INBOX)/%.csv=$(OUTBOX)/%.ndjson)

.PHONY: all
all: $(results)

$(OUTBOX)/%.ndjson: $(INBOX)/%.csv $(MAP) | $(OUTBOX)
	@$(EXPORTCHECK) batch $< --map $(MAP) --out $@ --resume --progress \
	  --undetermined $(OUTBOX)/$*.open.ndjson --summary $(OUTBOX)/$*.html; \
	status=$$?; echo $$status > $(OUTBOX)/$*.status; \
	case $$status in 0|10|20|65) test -e $@;; *) exit $$status;; esac

$(OUTBOX):
	mkdir -p $@
